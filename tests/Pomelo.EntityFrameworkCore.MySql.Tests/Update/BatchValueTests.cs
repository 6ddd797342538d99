using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

public sealed class BatchValueTests
{
    private static readonly string[] Texts =
    [
        "", "'", "''", "\\", "\\'", "a\0b", "\n\r\t\u001a\b", "%_", "\"quoted\" `ticks`", "?", "@p0", "-- x", "/* x */", "x'; DROP TABLE Samples; --",
        "한국어 😀 ﷽", "\u2028", " trailing ", new string('x', 70_000), "\\\\' OR 1=1 -- ",
    ];

    [Fact]
    public async Task Every_type_and_its_extremes_come_back_as_they_were_inserted_and_changed()
    {
        var database = await LedgerDatabase.CreateAsync();
        Sample[] samples = [Least(1), Most(2), Zero(3), Least(4), Most(5)];
        await using (var context = database.CreateContext())
        {
            context.AddRange(samples);
            await context.SaveChangesAsync();
        }

        await AssertStoredAsync(database, [Least(1), Most(2), Zero(3), Least(4), Most(5)]);
        await using (var context = database.CreateContext())
        {
            context.AttachRange(samples.Cast<object>());
            Sample[] changed = [Most(1), Zero(2), Least(3), Zero(4), Least(5)];
            for (var i = 0; i < changed.Length; i++)
            {
                context.Entry(samples[i]).CurrentValues.SetValues(changed[i]);
            }

            Assert.Equal(5, await context.SaveChangesAsync());
        }

        await AssertStoredAsync(database, [Most(1), Zero(2), Least(3), Zero(4), Least(5)]);
    }

    [Fact]
    public async Task Text_that_could_end_a_literal_is_stored_as_it_is()
    {
        var database = await LedgerDatabase.CreateAsync();
        await using (var context = database.CreateContext())
        {
            context.AddRange(Texts.Select((t, i) => new Sample { Id = i, Text = t }));
            await context.SaveChangesAsync();
        }

        await AssertTextsAsync(database, Texts);
        await using (var context = database.CreateContext())
        {
            var samples = await context.Samples.OrderBy(s => s.Id).ToListAsync();
            samples.ForEach(s => s.Text = Texts[^(s.Id + 1)]);
            await context.SaveChangesAsync();
        }

        await AssertTextsAsync(database, [.. Texts.Reverse()]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_groups_of_changes_leave_the_rows_as_a_dictionary_has_them(int seed)
    {
        var random = new Random(seed);
        var database = await LedgerDatabase.CreateAsync();
        var expected = new SortedDictionary<long, string>();
        await using var context = database.CreateContext();
        for (var turn = 0; turn < 12; turn++)
        {
            var accounts = await context.Accounts.ToListAsync();
            foreach (var account in accounts.Where(_ => random.Next(3) > 0))
            {
                Change(account, random);
            }

            context.RemoveRange(accounts.Where(_ => random.Next(8) == 0));
            List<Account> added = [.. Enumerable.Range(0, random.Next(120)).Select(_ => new Account())];
            added.ForEach(a => Change(a, random));
            context.AddRange(added);
            await context.SaveChangesAsync();

            var rows = context.ChangeTracker.Entries<Account>().Select(e => e.Entity).ToList();
            expected.Clear();
            rows.ForEach(a => expected.Add(a.Id, $"{a.Id}\t{a.Name}\t{a.Amount}\t{a.Note ?? "NULL"}\t{a.Version}"));
            var stored = await database.QueryAsync("SELECT Id, Name, Amount, Note, Version FROM Accounts ORDER BY Id");
            Assert.True(string.Join('\n', expected.Values) == stored, $"Seed {seed}, turn {turn}.");
        }
    }

    private static void Change(Account account, Random random)
    {
        account.Version++;
        account.Name = random.Next(2) == 0 ? account.Name : $"it's {random.Next(50)} \"é\"";
        account.Amount = random.Next(2) == 0 ? account.Amount : random.Next(-5, 5);
        account.Note = random.Next(3) switch { 0 => null, 1 => account.Note, _ => $"note {random.Next(9)}" };
    }

    private static async Task AssertTextsAsync(LedgerDatabase database, string[] texts)
        => Assert.Equal(
            string.Join('\n', texts.Select(t => "x" + Convert.ToHexString(Encoding.UTF8.GetBytes(t)))),
            await database.QueryAsync("SELECT CONCAT('x', HEX(Text)) FROM Samples ORDER BY Id"));

    private static async Task AssertStoredAsync(LedgerDatabase database, Sample[] expected)
    {
        await using var context = database.CreateContext();
        var stored = await context.Samples.AsNoTracking().OrderBy(s => s.Id).ToListAsync();
        Assert.Equivalent(expected, stored, strict: true);
    }

    private static Sample Zero(int id) => new() { Id = id, Instant = DateTime.UnixEpoch, Offset = DateTimeOffset.UnixEpoch };

    private static Sample Least(int id) => new()
    {
        Id = id, Bool = false, SByte = sbyte.MinValue, Byte = 0, Short = short.MinValue, UInt = 0, ULong = 0, Long = long.MinValue, Float = -1.5e30f,
        Double = -1.2345678901234567e300, Decimal = -12345678901234567890.0123456789m, Text = "", Bytes = [], Guid = Guid.Empty,
        Instant = new DateTime(1000, 1, 1), Offset = new DateTimeOffset(1000, 1, 1, 0, 0, 0, TimeSpan.Zero), Day = new DateOnly(1000, 1, 1),
        Time = TimeOnly.MinValue, Span = new TimeSpan(-838, 59, 58), Weekday = DayOfWeek.Sunday,
    };

    private static Sample Most(int id) => new()
    {
        Id = id, Bool = true, SByte = sbyte.MaxValue, Byte = 255, Short = short.MaxValue, UInt = uint.MaxValue, ULong = ulong.MaxValue,
        Long = long.MaxValue, Float = 1.25e-30f, Double = 5e-300, Decimal = 99999999999999999.9999999999m, Text = "ü'\\", Bytes = [0, 39, 92, 255],
        Guid = new Guid("01234567-89ab-cdef-fedc-ba9876543210"), Instant = new DateTime(9999, 12, 31, 23, 59, 59, 999, 999),
        Offset = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), Day = DateOnly.MaxValue, Time = new TimeOnly(23, 59, 59, 999, 999),
        Span = new TimeSpan(838, 59, 59), Weekday = DayOfWeek.Saturday,
    };
}
