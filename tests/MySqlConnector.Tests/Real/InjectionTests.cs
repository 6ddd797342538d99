namespace MySqlConnector.Tests.Real;

public sealed class InjectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Hostile = "'\"`\\\0\n\r\u001a\b@?;#-/*%_ a\u00bf\u5c5c\u2019\uff07é漢\u7e37\u8b0f";

    [Theory]
    [InlineData("")]
    [InlineData("NoBackslashEscapes=true")]
    public async Task Hostile_strings_arrive_as_they_are_in_both_modes(string options)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        await using var connection = await database.OpenAsync(options);
        for (var round = 0; round < 60; round++)
        {
            var values = Enumerable.Range(0, 50).Select(_ => new string(random.GetItems<char>(Hostile, random.Next(12)))).ToArray();
            await using var command = connection.CommandWith(
                "SELECT " + string.Join(", ", values.Select((_, i) => $"HEX(@p{i})")), [.. values.Select((value, i) => ($"@p{i}", (object?)value))]);
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
            for (var i = 0; i < values.Length; i++)
            {
                var expected = Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(values[i]));
                Assert.True(expected == reader.GetString(i), $"seed {seed}: {expected} became {reader.GetString(i)}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mode_that_the_session_changes_itself_is_followed(bool comesFirst)
    {
        await using var connection = await database.OpenAsync("Pooling=false");
        if (comesFirst)
        {
            await connection.ExecuteAsync("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
        }

        Assert.Equal("\\'; SELECT 1 -- ", await connection.ScalarAsync("SELECT @p", ("@p", "\\'; SELECT 1 -- ")));
        await connection.ExecuteAsync("SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')");
        Assert.Equal("\\'; SELECT 1 -- ", await connection.ScalarAsync("SELECT @p", ("@p", "\\'; SELECT 1 -- ")));
    }

    [Fact]
    public async Task A_table_survives_the_classic()
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TEMPORARY TABLE students (name VARCHAR(100))");
        const string name = "Robert'); DROP TABLE students; -- ";
        await connection.ExecuteAsync("INSERT INTO students VALUES (@name)", ("@name", name));
        Assert.Equal(name, await connection.ScalarAsync("SELECT name FROM students WHERE name = @name", ("@name", name)));
    }
}
