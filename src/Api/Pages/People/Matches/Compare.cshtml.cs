using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People.Matches;

/// <summary>Two records side by side: one person with the better of each, or two people for good.</summary>
public sealed class CompareModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    /// <summary>The fields that are taken from the record known later.</summary>
    [BindProperty] public List<MergedField> FromSecond { get; set; } = [];

    [BindProperty] public string? Reason { get; set; }

    public PossibleMatchDetails Match { get; private set; } = null!;

    public IReadOnlyList<ComparedField> Fields { get; private set; } = [];

    public bool IsOpen => Match.Status == PossibleMatchStatus.Open;

    /// <summary>Only what both call safe.</summary>
    public IReadOnlyList<SafeAnswer> AgreedIfOne => Agreed(Match.AgreedIfOne, Match.First.HasCodeWord || Match.Second.HasCodeWord);

    public static IReadOnlyList<SafeAnswer> Agreed(SafeContactPlan? plan, bool hasCodeWord) => plan is null ? [] : [.. SafeContactWords.Agreed(plan, hasCodeWord)];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Match = await mediator.Send(new GetPossibleMatchQuery(PossibleMatchId.From(Id)), ct);
        Version = Match.Version;
        Fields = ComparedField.Of(Match.First.Details, Match.Second.Details, await referenceData.Current(ct));
    }

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken ct)
    {
        await mediator.Send(new MergePeopleCommand(PossibleMatchId.From(Id), FromSecond, Version), ct);
        TempData.Done("The two records are one now. A team leader can undo this for 90 days");
        return Redirect(MatchLinks.Matches);
    }

    public async Task<IActionResult> OnPostKeepApartAsync(CancellationToken ct)
    {
        await mediator.Send(new KeepPeopleApartCommand(PossibleMatchId.From(Id), Reason, Version), ct);
        TempData.Done("They are two people. Nobody will be asked about them again");
        return Redirect(MatchLinks.Matches);
    }
}

/// <summary>What the two records say of one thing.</summary>
/// <param name="Differs">Both say something, and not the same: somebody has to choose.</param>
public sealed record ComparedField(MergedField Field, string Label, string? First, string? Second, bool Differs)
{
    public static IReadOnlyList<ComparedField> Of(PersonDetails first, PersonDetails second, ReferenceSnapshot lists)
    {
        return
        [
            Row(MergedField.Name, "Name", d => PersonName.Display(d.GivenNames, d.FamilyName, d.OrganisationName)),
            Row(MergedField.DateOfBirth, "Date of birth", d => d.DateOfBirth?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)),
            Row(MergedField.Sex, "Sex", d => d.Sex switch { "M" => "Male", "F" => "Female", _ => null }),
            Row(MergedField.Ethnicity, "Ethnicity", d => d.EthnicityCode is null ? null : lists.Label(CodeLists.Ethnicity, d.EthnicityCode)),
            Row(MergedField.Language, "Language", d => d.Language),
            Row(MergedField.Interpreter, "Interpreter", d => d.InterpreterRequired ? "Needed" : null),
            Row(MergedField.CommunicationNeeds, "Communication needs", d => d.CommunicationNeeds),
            Row(MergedField.SafeContactNote, "Safe contact", d => d.SafeContactNote),
            Row(MergedField.PreferredChannel, "Prefers", d => d.PreferredChannel),
        ];

        ComparedField Row(MergedField field, string label, Func<PersonDetails, string?> read)
        {
            var (one, other) = (read(first), read(second));
            return new ComparedField(field, label, one, other, one is not null && other is not null && one != other);
        }
    }
}
