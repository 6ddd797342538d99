using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace HotChocolate.AspNetCore.Tool;

/// <summary>
/// The IDE's files. They are not part of this library: the application's build puts them into the folder <c>ide</c>
/// beside the application.
/// </summary>
internal static class IdeFiles
{
    private const string ConfigurationFile = "bcp-config.json";
    private static readonly string s_folder = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");
    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();
    private static readonly PhysicalFileProvider? s_files = Directory.Exists(s_folder) ? new PhysicalFileProvider(s_folder) : null;

    public static bool Exist => s_files is not null && s_files.GetFileInfo("index.html").Exists;

    public static Task WriteAsync(HttpContext context, EndpointContext endpoint, string path)
    {
        if (path == ConfigurationFile)
        {
            return IdeConfiguration.WriteAsync(context, endpoint.Options.Tool);
        }

        if (s_files?.GetFileInfo(path) is not { Exists: true, PhysicalPath: { } physicalPath } file
            || !s_contentTypes.TryGetContentType(path, out var contentType))
        {
            return HttpTransport.RefuseAsync(context, endpoint, RequestErrors.NoEndpoint());
        }

        // The names under `static` hold a hash of the content; all others can change with the next build.
        context.Response.Headers.CacheControl = path.StartsWith("static/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(physicalPath, contentType, lastModified: file.LastModified).ExecuteAsync(context);
    }
}
