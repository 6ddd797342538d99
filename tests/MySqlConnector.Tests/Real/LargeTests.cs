using System.Security.Cryptography;

namespace MySqlConnector.Tests.Real;

public sealed class LargeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int PacketPart = 0xFFFFFF;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Values_around_the_length_of_a_packet_survive_both_ways(bool isPrepared)
    {
        await using (var administrator = await database.OpenAsync())
        {
            await QueryTests.ExecuteAsync(administrator, "SET GLOBAL max_allowed_packet = 1073741824");
        }

        await using var connection = await database.OpenAsync("Pooling=false");
        await using var command = new MySqlCommand("SELECT MD5(@a), @a, 'after'", connection);
        command.Parameters.Add("@a", MySqlDbType.LongBlob);
        if (isPrepared)
        {
            await command.PrepareAsync();
        }

        // A prepared command sends 21 bytes and the value, the answer holds the value and 42 bytes: the lengths lie at and around the border of both.
        int[] lengths = isPrepared ? [PacketPart - 42, PacketPart - 21, PacketPart, (2 * PacketPart) - 21] : [PacketPart / 2];
        foreach (var length in lengths)
        {
            var value = new byte[length];
            new Random(length).NextBytes(value);
            command.Parameters[0].Value = value;
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
#pragma warning disable CA5351 // Compared with the server's MD5.
            Assert.Equal(Convert.ToHexStringLower(MD5.HashData(value)), reader.GetString(0));
#pragma warning restore CA5351
            Assert.Equal(value, reader.GetFieldValue<byte[]>(1));
            Assert.Equal("after", reader.GetString(2));
            Assert.False(await reader.ReadAsync());
        }
    }

    [Fact]
    public async Task Many_rows_pass_through_one_small_buffer()
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand("SELECT seq, REPEAT('x', seq MOD 3000) FROM seq_1_to_20000", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var (count, length) = (0L, 0L);
        while (await reader.ReadAsync())
        {
            Assert.Equal(++count, reader.GetInt64(0));
            length += reader.GetString(1).Length;
        }

        Assert.Equal(20000, count);
        Assert.Equal(Enumerable.Range(1, 20000).Sum(static i => (long)(i % 3000)), length);
    }
}
