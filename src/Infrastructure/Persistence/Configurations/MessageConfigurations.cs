using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class PersonMessageConfiguration : IEntityTypeConfiguration<PersonMessage>
{
    public void Configure(EntityTypeBuilder<PersonMessage> builder)
    {
        builder.ToTable("PersonMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Title).HasMaxLength(PersonMessage.TitleMaxLength);
        builder.Property(m => m.Text).HasMaxLength(PersonMessage.TextMaxLength);
        builder.Property(m => m.Why).HasMaxLength(PersonMessage.WhyMaxLength);

        // What was written to a person goes with their case when that is erased.
        builder.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MessageTemplateConfiguration : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.ToTable("MessageTemplates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(MessageTemplate.NameMaxLength);
        builder.Property(t => t.Title).HasMaxLength(MessageTemplate.TitleMaxLength);
        builder.Property(t => t.Text).HasMaxLength(MessageTemplate.TextMaxLength);
    }
}
