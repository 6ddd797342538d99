using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>The options by which the provider's singleton services differ.</summary>
internal interface IMySqlOptions : ISingletonOptions
{
    ServerVersion ServerVersion { get; }
}
