using Microsoft.Data.Sqlite;

namespace GraphCommerce.Data.Database.Sqlite;

/// <summary>
/// Lets one process migrate a file at a time. The lock is the operating system's, so that it ends with its process: EF's own lock is a row that a killed
/// process leaves behind, and everybody after it would wait for ever.
/// </summary>
internal sealed class SqliteMigrationLock : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream? _file;

    private SqliteMigrationLock(FileStream? file) => _file = file;

    public static async Task<SqliteMigrationLock> AcquireAsync(string connectionString, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (source is "" or ":memory:" || source.StartsWith("file:", StringComparison.Ordinal))
        {
            return new SqliteMigrationLock(null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(source))!);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new SqliteMigrationLock(new FileStream(
                    source + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
            }
            catch (IOException fault) when (fault is not (DirectoryNotFoundException or FileNotFoundException))
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }

    public void Dispose() => _file?.Dispose();
}
