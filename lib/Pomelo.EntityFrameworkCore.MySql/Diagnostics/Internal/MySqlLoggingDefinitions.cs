using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pomelo.EntityFrameworkCore.MySql.Diagnostics.Internal;

/// <summary>The messages of every relational provider; this one has none of its own.</summary>
internal sealed class MySqlLoggingDefinitions : RelationalLoggingDefinitions;
