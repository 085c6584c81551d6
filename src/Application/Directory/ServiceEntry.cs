using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Directory;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Directory;

/// <summary>What an editor enters of a service.</summary>
/// <param name="Needs">Codes of the list of need categories: what it is for.</param>
/// <param name="Areas">Codes of local authorities; none means everywhere.</param>
/// <param name="EmailIsSecure">Only the service's own staff read that mailbox.</param>
/// <param name="RecipientCode">As whom consent knows it; a code of the list of recipients.</param>
/// <param name="ActiveFrom">Today where it is left out.</param>
public sealed record ServiceEntry(
    string? Organisation, string? Name, string? Description, IReadOnlyList<string> Needs, IReadOnlyList<string> Areas, string? Url, string? Email,
    bool EmailIsSecure, string? Phone, string? RecipientCode, DateOnly? ActiveFrom, DateOnly? ActiveTo);

internal sealed class ServiceEntryValidator : AbstractValidator<ServiceEntry>
{
    public ServiceEntryValidator()
    {
        RuleFor(s => s.Organisation).Given("Enter the organisation").FreeText(Organisation.NameMaxLength);
        RuleFor(s => s.Name).Given("Enter the name of the service").FreeText(DirectoryService.NameMaxLength);
        RuleFor(s => s.Description).Given("Enter what the service does").FreeText(DirectoryService.DescriptionMaxLength);
        RuleForEach(s => s.Needs).NotNull().WithMessage("Give the code of a need");
        RuleForEach(s => s.Areas).NotNull().WithMessage("Give the code of an area");
        RuleFor(s => s.Url).FreeText(DirectoryService.UrlMaxLength);
        RuleFor(s => s.Email).FreeText(DirectoryService.EmailMaxLength);
        RuleFor(s => s.Phone).FreeText(DirectoryService.PhoneMaxLength);
        RuleFor(s => s.RecipientCode).Given("Select as whom consent knows it");
    }
}

internal static class ServiceEntries
{
    public static ServiceDescription Described(this ServiceEntry entry, ReferenceSnapshot codes)
    {
        var areas = codes.List(CodeLists.ContractArea).Select(a => a.Group).ToHashSet();
        Refuse.If(
            !entry.Needs.All(n => codes.IsInForce(CodeLists.NeedCategories, n)) || !entry.Areas.All(areas.Contains)
                || !codes.IsInForce(CodeLists.ConsentRecipients, entry.RecipientCode),
            DirectoryErrors.UnknownCode);
        return new ServiceDescription(
            PlainText.Clean(entry.Name!), PlainText.Clean(entry.Description!), [.. entry.Needs.Distinct()], [.. entry.Areas.Distinct()],
            PlainText.CleanOrNull(entry.Url), PlainText.CleanOrNull(entry.Email), entry.EmailIsSecure, PlainText.CleanOrNull(entry.Phone), entry.RecipientCode!,
            entry.ActiveFrom ?? codes.Today, entry.ActiveTo);
    }

    /// <summary>The organisation of this name, added where it is new.</summary>
    public static async Task<Organisation> OrganisationOf(this ICaseDbContext db, ServiceEntry entry, CancellationToken ct)
    {
        var name = PlainText.Clean(entry.Organisation!);
        if (await db.Organisations.FirstOrDefaultAsync(o => o.Name == name, ct) is { } known)
        {
            return known;
        }

        var added = Organisation.Add(name);
        db.Organisations.Add(added);
        return added;
    }
}
