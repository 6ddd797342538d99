using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>Refuses a model that cannot be stored, when it is built and not when its first row is saved.</summary>
internal sealed class MySqlModelValidator(ModelValidatorDependencies dependencies, RelationalModelValidatorDependencies relationalDependencies)
    : RelationalModelValidator(dependencies, relationalDependencies)
{
    public override void Validate(IModel model, IDiagnosticsLogger<DbLoggerCategory.Model.Validation> logger)
    {
        base.Validate(model, logger);
        foreach (var type in model.GetEntityTypes())
        {
            RefuseSchema(type);
            RefuseJson(type);
            RefuseStoredProcedures(type);
            RefuseSecondGeneratedColumn(type);
        }

        if (model.GetSequences().FirstOrDefault() is { } sequence)
        {
            throw new InvalidOperationException($"The model has a sequence '{sequence.Name}'; MySQL has none.");
        }
    }

    private static void RefuseSchema(IEntityType type)
    {
        if (type.GetSchema() is { } schema)
        {
            throw new InvalidOperationException(
                $"'{type.DisplayName()}' is in the schema '{schema}'. A schema is a database here; choose it in the connection string.");
        }
    }

    private static void RefuseJson(IEntityType type)
    {
        if (type.IsMappedToJson() || type.GetComplexProperties().Any(p => p.ComplexType.IsMappedToJson()))
        {
            throw new InvalidOperationException($"'{type.DisplayName()}' is mapped to a JSON document, which is not supported.");
        }
    }

    private static void RefuseStoredProcedures(IEntityType type)
    {
        if (type.GetInsertStoredProcedure() is not null || type.GetUpdateStoredProcedure() is not null || type.GetDeleteStoredProcedure() is not null)
        {
            throw new InvalidOperationException($"'{type.DisplayName()}' is saved through stored procedures, which is not supported.");
        }
    }

    private static void RefuseSecondGeneratedColumn(IEntityType type)
    {
        var generated = type.GetDeclaredProperties().Where(p => p.GetValueGenerationStrategy() is MySqlValueGenerationStrategy.IdentityColumn).ToArray();
        if (generated.Length > 1)
        {
            throw new InvalidOperationException(
                $"'{type.DisplayName()}' has more than one AUTO_INCREMENT column ({string.Join(", ", generated.Select(p => p.Name))}).");
        }
    }
}
