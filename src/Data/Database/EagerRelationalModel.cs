using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphCommerce.Data.Database;

/// <summary>
/// Builds a model's tables together with the model, which EF does in one thread. EF 10 leaves them to the first query or change that asks, and of two that ask
/// at the same moment the second may fail: <c>GetRelationalModel</c> takes away the factory that the other one is about to look for.
/// </summary>
internal sealed class EagerRelationalModel(ModelRuntimeInitializerDependencies dependencies, RelationalModelRuntimeInitializerDependencies relationalDependencies)
    : RelationalModelRuntimeInitializer(dependencies, relationalDependencies)
{
    public override IModel Initialize(IModel model, bool designTime = true, IDiagnosticsLogger<DbLoggerCategory.Model.Validation>? validationLogger = null)
    {
        var designTimeModel = base.Initialize(model, designTime: true, validationLogger);
        var runtimeModel = base.Initialize(designTimeModel, designTime: false, validationLogger);
        _ = designTimeModel.GetRelationalModel();
        _ = runtimeModel.GetRelationalModel();
        return designTime ? designTimeModel : runtimeModel;
    }
}
