using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace HotChocolate.AspNetCore.Tool;

/// <summary>
/// The IDE's files. They are not part of this library: the application's build puts them into the folder <c>ide</c>
/// beside the application.
/// </summary>
internal sealed class IdeFiles
{
    private const string Index = "index.html";
    private const string ConfigurationFile = "bcp-config.json";
    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();
    private readonly PhysicalFileProvider? _files;

    public IdeFiles()
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");
        _files = File.Exists(System.IO.Path.Combine(folder, Index)) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>False if the build left the IDE out.</summary>
    public bool Exist => _files is not null;

    public Task WriteIndexAsync(HttpContext context, EndpointContext endpoint) => WriteAsync(context, endpoint, Index);

    public Task WriteAsync(HttpContext context, EndpointContext endpoint, string path)
    {
        if (path == ConfigurationFile)
        {
            return IdeConfiguration.WriteAsync(context, endpoint.Options.Tool);
        }

        if (_files?.GetFileInfo(path) is not { Exists: true, PhysicalPath: { } physicalPath } file
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
