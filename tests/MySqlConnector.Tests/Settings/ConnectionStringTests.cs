using MySqlConnector.Settings;

namespace MySqlConnector.Tests.Settings;

public sealed class ConnectionStringTests
{
    [Fact]
    public void An_empty_connection_string_has_the_documented_defaults()
    {
        var builder = new MySqlConnectionStringBuilder();
        Assert.Equal(
            ("", 3306u, "", "", "", MySqlSslMode.Preferred, "", true, 0u, 100u, 180u, 0u, true, 15u, 30u, 2),
            (builder.Server, builder.Port, builder.UserID, builder.Password, builder.Database, builder.SslMode, builder.SslCa, builder.Pooling,
                builder.MinimumPoolSize, builder.MaximumPoolSize, builder.ConnectionIdleTimeout, builder.ConnectionLifeTime, builder.ConnectionReset,
                builder.ConnectionTimeout, builder.DefaultCommandTimeout, builder.CancellationTimeout));
        Assert.Equal(
            (false, false, false, true, false, 0u, MySqlGuidFormat.Default, MySqlDateTimeKind.Unspecified, "", ""),
            (builder.AllowPublicKeyRetrieval, builder.AllowUserVariables, builder.UseAffectedRows, builder.TreatTinyAsBoolean, builder.IgnorePrepare,
                builder.Keepalive, builder.GuidFormat, builder.DateTimeKind, builder.ApplicationName, builder.CharacterSet));
    }

    [Theory]
    [InlineData("server=h;port=3307;uid=u;pwd=p;database=d")]
    [InlineData("Host=h;Port=3307;User ID=u;Password=p;Initial Catalog=d")]
    [InlineData("DATA SOURCE=h;Port=3307;Username=u;Password=p;Database=d")]
    [InlineData("Addr=h;Port= 3307 ;User=u;Password=p;Database=d")]
    public void Options_have_the_other_names_of_the_package(string text)
    {
        var builder = new MySqlConnectionStringBuilder(text);
        Assert.Equal(("h", 3307u, "u", "p", "d"), (builder.Server, builder.Port, builder.UserID, builder.Password, builder.Database));
        Assert.Equal("Server=h;Port=3307;User ID=u;Password=p;Database=d", builder.ConnectionString);
    }

    [Theory]
    [InlineData("Min Pool Size=2;maxpoolsize=9;Connection Lifetime=60;Connect Timeout=3;Command Timeout=4")]
    [InlineData("MinimumPoolSize=2;MaximumPoolSize=9;ConnectionLifeTime=60;ConnectionTimeout=3;DefaultCommandTimeout=4")]
    public void Sizes_and_times_have_other_names_too(string text)
    {
        var settings = ConnectionSettings.Parse(text);
        Assert.Equal(
            (2, 9, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(3), 4),
            (settings.MinimumPoolSize, settings.MaximumPoolSize, settings.ConnectionLifeTime, settings.ConnectionTimeout, settings.DefaultCommandTimeout));
    }

    [Theory]
    [InlineData("Use Compression=true", "Use Compression")]
    [InlineData("Servr=h", "Servr")]
    public void An_unknown_option_is_refused_by_its_name(string text, string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => new MySqlConnectionStringBuilder(text)).Message, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Port=none", "'none' is no value for the connection option 'Port': it is a whole number from 0 to 4294967295.")]
    [InlineData("Port=-1", "'-1' is no value for the connection option 'Port': it is a whole number from 0 to 4294967295.")]
    [InlineData("Port=65536", "'65536' is no value for the connection option 'Port': a port is a number from 1 to 65535.")]
    [InlineData("SslMode=7", "'7' is no value for the connection option 'SSL Mode': it is one of None, Disabled, Preferred, Required, VerifyCA, VerifyFull.")]
    [InlineData("Pooling=maybe", "'maybe' is no value for the connection option 'Pooling': it is true or false.")]
    [InlineData("Max Pool Size=0", "'0' is no value for the connection option 'Maximum Pool Size': a pool holds 1 to 100000 sessions.")]
    [InlineData("CancellationTimeout=-2", "'-2' is no value for the connection option 'Cancellation Timeout': it is -1 (never wait), 0 (wait without limit) or a number of seconds.")]
    [InlineData("Server=a,b", "'a,b' is no value for the connection option 'Server': one server is named, not a list.")]
    [InlineData("AllowLoadLocalInfile=true", "'true' is no value for the connection option 'Allow Load Local Infile': this driver never sends a file of this machine to a server.")]
    public void A_wrong_value_is_refused_with_its_key_and_what_is_right(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new MySqlConnectionStringBuilder(text)).Message);

    [Fact]
    public void A_minimum_above_the_maximum_is_refused() =>
        Assert.Equal(
            "'Minimum Pool Size' (5) is above 'Maximum Pool Size' (4).",
            Assert.Throws<ArgumentException>(() => ConnectionSettings.Parse("Min Pool Size=5;Max Pool Size=4")).Message);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    public void Truth_has_several_spellings(string text, bool expected) =>
        Assert.Equal(expected, new MySqlConnectionStringBuilder($"Pooling={text}").Pooling);

    [Fact]
    public void A_password_of_special_characters_survives_the_text_and_is_left_out_where_shown()
    {
        const string password = "a;b='c' \"d\"";
        var text = new MySqlConnectionStringBuilder { Server = "h", UserID = "u", Password = password }.ConnectionString;
        var settings = ConnectionSettings.Parse(text);
        Assert.Equal(password, settings.Password);
        Assert.Equal("Server=h;User ID=u", settings.ConnectionStringWithoutPassword);
    }

    [Fact]
    public void An_option_is_found_set_and_removed_by_any_name()
    {
        var builder = new MySqlConnectionStringBuilder { ["uid"] = "u", ["minpoolsize"] = 3 };
        Assert.Equal(("u", 3u), (builder.UserID, builder.MinimumPoolSize));
        Assert.Equal(3u, builder["Min Pool Size"]);
        Assert.Equal(100u, builder["Max Pool Size"]);
        Assert.True(builder.ContainsKey("User name"));
        Assert.True(builder.Remove("User"));
        Assert.False(builder.ContainsKey("User ID"));
        builder.Server = null;
        Assert.Equal("Minimum Pool Size=3", builder.ConnectionString);
    }

    [Fact]
    public void Every_name_belongs_to_one_option() =>
        Assert.DoesNotContain(
            ConnectionOptions.All.SelectMany(option => option.Names).GroupBy(name => name, StringComparer.OrdinalIgnoreCase), names => names.Count() > 1);

    [Fact]
    public void Every_option_is_a_property_of_the_builder_with_its_default()
    {
        var builder = new MySqlConnectionStringBuilder();
        foreach (var option in ConnectionOptions.All)
        {
            var property = option.Names.Select(name => typeof(MySqlConnectionStringBuilder).GetProperty(name.Replace(" ", "", StringComparison.Ordinal)))
                .FirstOrDefault(property => property is not null);
            Assert.True(property is not null, option.Key);
            Assert.Equal(option.Default, property!.GetValue(builder));
        }
    }
}
