using System.Net.Sockets;
using GraphCommerce.Data.Database.MySql;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace GraphCommerce.Data.Tests.Database;

/// <summary>What a fault of the server or of the connection means.</summary>
public sealed class MySqlFaultTests
{
    [Theory]
    [InlineData(1213, "conflict")]
    [InlineData(1020, "conflict")]
    [InlineData(1062, "conflict")]
    [InlineData(1205, "conflict, lock timeout")]
    [InlineData(1040, "unavailable")]
    [InlineData(1203, "unavailable")]
    [InlineData(1226, "unavailable")]
    [InlineData(1290, "unavailable")]
    [InlineData(1836, "unavailable")]
    [InlineData(1021, "unavailable")]
    [InlineData(1114, "unavailable")]
    [InlineData(1053, "lost, unavailable")]
    [InlineData(1927, "lost, unavailable")]
    [InlineData(1064, "")]
    [InlineData(1146, "")]
    public async Task An_error_of_the_server_has_a_meaning(int number, string meaning)
    {
        await using var shop = await TestShop.StartAsync(start: false);
        await using var connection = new MySqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = {number}, MESSAGE_TEXT = 'fault'", connection);
        var fault = await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync());

        Assert.All(Wrap(fault), wrapped => Assert.Equal(meaning, MeaningOf(wrapped)));
    }

    [Fact]
    public void A_broken_connection_is_lost_however_the_driver_says_so()
        => Assert.All(
            new Exception[] { new EndOfStreamException(), new IOException(), new SocketException(104) }.SelectMany(Wrap),
            wrapped => Assert.Equal("lost, unavailable", MeaningOf(wrapped)));

    [Fact]
    public async Task A_statement_that_got_no_answer_in_time_is_lost()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        await using var connection = new MySqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT COUNT(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b WHERE a.seq + b.seq = 1", connection) { CommandTimeout = 1 };

        Assert.Equal("lost, unavailable", MeaningOf(await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteScalarAsync())));
    }

    [Fact]
    public async Task No_connection_to_be_had_means_unavailable()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var settings = new MySqlConnectionStringBuilder(shop.ConnectionString) { MaximumPoolSize = 1, ConnectionTimeout = 1 };
        await using var first = new MySqlConnection(settings.ConnectionString);
        await first.OpenAsync();
        await using var second = new MySqlConnection(settings.ConnectionString);
        await using var nobody = new MySqlConnection(new MySqlConnectionStringBuilder(shop.ConnectionString) { Port = 1 }.ConnectionString);

        Assert.Equal("lost, unavailable", MeaningOf(await Assert.ThrowsAsync<MySqlException>(() => second.OpenAsync())));
        Assert.Equal("lost, unavailable", MeaningOf(await Assert.ThrowsAsync<MySqlException>(() => nobody.OpenAsync())));
    }

    [Fact]
    public void A_concurrency_exception_is_a_conflict_and_any_other_fault_means_nothing()
    {
        Assert.All(Wrap(new DbUpdateConcurrencyException()), wrapped => Assert.Equal("conflict", MeaningOf(wrapped)));
        Assert.All(Wrap(new FormatException()), wrapped => Assert.Equal("", MeaningOf(wrapped)));
    }

    private static Exception[] Wrap(Exception fault) =>
    [
        fault,
        new InvalidOperationException("transient", new DbUpdateException("not saved", fault)),
        new AggregateException(new FormatException(), new InvalidOperationException("", new AggregateException(fault))),
    ];

    private static string MeaningOf(Exception fault)
        => string.Join(", ", new (string Name, bool Is)[]
        {
            ("conflict", MySqlFaults.IsConflict(fault)),
            ("lock timeout", MySqlFaults.IsLockTimeout(fault)),
            ("lost", MySqlFaults.IsConnectionLost(fault)),
            ("unavailable", MySqlFaults.IsUnavailable(fault)),
        }.Where(m => m.Is).Select(m => m.Name));
}
