namespace GraphCommerce.Bench.Comparisons;

/// <summary>Rounds of one side: what it did a second, and what that cost.</summary>
internal sealed class Side
{
    private readonly List<double> _rates = [];
    private readonly List<double> _statements = [];
    private readonly List<double> _serverTimes = [];
    private readonly List<double> _databaseTimes = [];

    public double Rate => Median(_rates);

    /// <summary>Statements for each unit of work.</summary>
    public double Statements => Median(_statements);

    /// <summary>Microseconds of a processor that the server took for each unit of work.</summary>
    public double ServerTime => Median(_serverTimes);

    /// <summary>Microseconds of a processor that the database took for each unit of work.</summary>
    public double DatabaseTime => Median(_databaseTimes);

    public void Add(double rate, double statements, double serverTime, double databaseTime)
    {
        _rates.Add(rate);
        _statements.Add(statements);
        _serverTimes.Add(serverTime);
        _databaseTimes.Add(databaseTime);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
