using GraphCommerce.Data.Administration;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Jobs;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Database;

/// <summary>The shop's database; one model for every provider.</summary>
public class CommerceDbContext : DbContext
{
    public CommerceDbContext(DbContextOptions<CommerceDbContext> options)
        : base(options)
    {
    }

    private protected CommerceDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<User> Users => Set<User>();
    public DbSet<Balance> Balances => Set<Balance>();
    public DbSet<BalanceTransaction> BalanceTransactions => Set<BalanceTransaction>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderProduct> OrderProducts => Set<OrderProduct>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<CouponEvent> CouponEvents => Set<CouponEvent>();
    public DbSet<Coupon> Coupons => Set<Coupon>();
    public DbSet<SalesStatistics> SalesStatistics => Set<SalesStatistics>();
    public DbSet<DataTransfer> DataTransfers => Set<DataTransfer>();
    public DbSet<AdminAction> AdminActions => Set<AdminAction>();
    internal DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();
    internal DbSet<JobLease> JobLeases => Set<JobLease>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>().HavePrecision(6);
        configurationBuilder.UseUpperSnake<UserStatus>();
        configurationBuilder.UseUpperSnake<BalanceTransactionType>();
        configurationBuilder.UseUpperSnake<ProductStatus>();
        configurationBuilder.UseUpperSnake<OrderStatus>();
        configurationBuilder.UseUpperSnake<PaymentStatus>();
        configurationBuilder.UseUpperSnake<DiscountType>();
        configurationBuilder.UseUpperSnake<CouponEventStatus>();
        configurationBuilder.UseUpperSnake<CouponStatus>();
        configurationBuilder.UseUpperSnake<TransferType>();
        configurationBuilder.UseUpperSnake<TransferStatus>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommerceDbContext).Assembly);
        modelBuilder.UseVersionTokens();
        modelBuilder.UseSnakeCaseNames();
    }
}
