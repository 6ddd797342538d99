namespace GraphCommerce.Bench.Comparisons;

/// <summary>Rounds of one side: what it did a second, and what that cost.</summary>
internal sealed class Side
{
    private readonly List<double> _rates = [];
    private readonly List<double> _statements = [];
    private readonly List<double> _serverShares = [];
    private readonly List<double> _databaseShares = [];

    public double Rate => Median(_rates);

    public double Statements => Median(_statements);

    public double ServerShare => Median(_serverShares);

    public double DatabaseShare => Median(_databaseShares);

    public void Add(double rate, double statements, double serverShare, double databaseShare)
    {
        _rates.Add(rate);
        _statements.Add(statements);
        _serverShares.Add(serverShare);
        _databaseShares.Add(databaseShare);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
