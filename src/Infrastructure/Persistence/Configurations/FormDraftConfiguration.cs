using CaseManagement.Domain.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("FormDrafts");
        builder.HasKey(d => new { d.UserId, d.Form });
        builder.Property(d => d.Form).HasMaxLength(FormAddress.MaxLength);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasIndex(d => d.RecordId);
        builder.HasIndex(d => d.SavedUtc);
    }
}
