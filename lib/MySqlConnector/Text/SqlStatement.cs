namespace MySqlConnector.Text;

/// <summary>One statement of SQL text: where it begins, where it ends (its semicolon excluded), and which placeholders lie in it.</summary>
internal readonly record struct SqlStatement(int Start, int End, int FirstPlaceholder, int PlaceholderCount);
