namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

/// <summary>A row with a column of every kind that queries work on.</summary>
public sealed class Shop
{
    public int Id { get; set; }
    public string? Name { get; set; }
    public required string City { get; set; }
    public int Number { get; set; }
    public int? MaybeNumber { get; set; }
    public long Big { get; set; }
    public byte Small { get; set; }
    public decimal Price { get; set; }
    public decimal? Discount { get; set; }
    public double Weight { get; set; }
    public bool Open { get; set; }
    public bool? MaybeOpen { get; set; }
    public DateTime At { get; set; }
    public DateTime? Until { get; set; }
    public DateOnly Day { get; set; }
    public Guid Key { get; set; }
    public Color Color { get; set; }
    public List<Item> Items { get; } = [];
}

public sealed class Item
{
    public int Id { get; set; }
    public int ShopId { get; set; }
    public Shop Shop { get; set; } = null!;
    public required string Label { get; set; }
    public int Count { get; set; }
    public decimal Price { get; set; }
}

public enum Color
{
    Red,
    Green,
    Blue,
}
