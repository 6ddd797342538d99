namespace GraphCommerce.Servers;

/// <summary>An installed, empty data folder, made once for a run and copied for each server.</summary>
internal static class MariaDbTemplate
{
    private const string Package = "mariadb-server";

    public static async Task CopyToAsync(string folder)
    {
        var template = await GetAsync();
        await Programs.RunAsync("cp", ["-r", Path.Combine(template, "."), folder]);
    }

    private static async Task<string> GetAsync()
    {
        var template = Path.Combine(RunFolder.Path, "mariadb-template");
        await using var turn = await TakeTurnAsync(template + ".lock");
        if (!Directory.Exists(template))
        {
            var unfinished = template + "-unfinished";
            RunFolder.Remove(unfinished);
            await Programs.RunAsync(
                Programs.Find("mariadb-install-db", Package),
                [
                    "--no-defaults", "--datadir=" + unfinished, "--user=" + Environment.UserName, "--auth-root-authentication-method=normal", "--skip-test-db",
                    "--innodb-log-file-size=" + MariaDbServer.LogFileSize, "--tmpdir=" + RunFolder.Path,
                ]);
            Directory.Move(unfinished, template);
        }

        return template;
    }

    /// <summary>Several test processes of one run may want the first server at once.</summary>
    private static async Task<FileStream> TakeTurnAsync(string file)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 3_000)
            {
                await Task.Delay(100);
            }
        }
    }
}
