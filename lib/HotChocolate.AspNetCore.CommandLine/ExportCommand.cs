using System.CommandLine;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.AspNetCore.CommandLine;

/// <summary>Writes the schema to a file, or to the console.</summary>
internal sealed class ExportCommand : Command
{
    private readonly IServiceProvider _services;

    private readonly Option<FileInfo?> _output = new("--output")
    {
        Description = "The file to write; the schema goes to the console if there is none.",
    };

    private readonly Option<string?> _schemaName = new("--schema-name")
    {
        Description = "The schema to export; the default schema if none is named.",
    };

    public ExportCommand(IServiceProvider services)
        : base("export", "Exports the schema in the schema definition language.")
    {
        _services = services;
        Options.Add(_output);
        Options.Add(_schemaName);
        SetAction(ExecuteAsync);
    }

    private async Task<int> ExecuteAsync(ParseResult command, CancellationToken cancellationToken)
    {
        var console = command.InvocationConfiguration;
        try
        {
            var executors = _services.GetRequiredService<IRequestExecutorProvider>();
            var executor = await executors.GetExecutorAsync(command.GetValue(_schemaName), cancellationToken).ConfigureAwait(false);
            await WriteAsync(executor.Schema.ToString()!, command.GetValue(_output), console.Output, cancellationToken).ConfigureAwait(false);
            return 0;
        }
        catch (Exception exception) when (exception is SchemaException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task WriteAsync(string schema, FileInfo? file, TextWriter console, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await console.WriteLineAsync(schema).ConfigureAwait(false);
            return;
        }

        await File.WriteAllTextAsync(file.FullName, schema + "\n", cancellationToken).ConfigureAwait(false);
        await console.WriteLineAsync($"Exported the schema to {file.FullName}").ConfigureAwait(false);
    }
}
