using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Configuration;

/// <summary>Makes a schema from C# types and documents.</summary>
internal static class SchemaFactory
{
    /// <exception cref="SchemaException">Something is wrong with the schema; everything that is wrong is told at once.</exception>
    public static Schema Create(SchemaInference inference, SchemaSetup setup)
    {
        var configuration = inference.Configuration;
        configuration.FieldMiddlewares.AddRange(setup.FieldMiddlewares);
        if (setup.Documents.Count > 0)
        {
            // Read as one document, so that one may extend what another defines.
            SchemaDocumentReader.Read(new DocumentNode([.. setup.Documents.SelectMany(static document => document.Definitions)]), configuration);
        }

        foreach (var configure in setup.Types)
        {
            configure(inference);
        }

        inference.Build();
        try
        {
            var schema = SchemaCompleter.Complete(configuration, inference.Services, inference.InterceptCompletion);
            return inference.Problems.Count == 0 ? schema : throw new SchemaException([]);
        }
        catch (SchemaException exception) when (inference.Problems.Count > 0)
        {
            throw new SchemaException([.. inference.Problems.Select(static problem => new SchemaError(problem)), .. exception.Errors]);
        }
    }
}
