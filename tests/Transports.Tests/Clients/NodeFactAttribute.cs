namespace HotChocolate.Transports.Clients;

/// <summary>A test that needs Node.js, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!NodeClients.IsNodeInstalled)
        {
            Skip = "Node.js is not installed.";
        }
    }
}
