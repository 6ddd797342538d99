using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Common.Jobs;

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.Property(l => l.Job).HasMaxLength(50);
        builder.Property(l => l.Holder).HasMaxLength(32);
        builder.HasIndex(l => l.Job).IsUnique();
    }
}
