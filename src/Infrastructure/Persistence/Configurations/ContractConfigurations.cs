using CaseManagement.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class ContractConfiguration : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasMany(c => c.Terms).WithOne().HasForeignKey("ContractId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Terms).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ContractTermConfiguration : IEntityTypeConfiguration<ContractTerm>
{
    public void Configure(EntityTypeBuilder<ContractTerm> builder)
    {
        builder.ToTable("ContractTerms");
        builder.Property(t => t.Value).HasMaxLength(ContractTerm.ValueMaxLength).IsUnicode(false);

        // Two changes of a term on one day would leave open which of them holds.
        builder.HasIndex("ContractId", nameof(ContractTerm.Kind), nameof(ContractTerm.ValidFrom)).IsUnique();
    }
}
