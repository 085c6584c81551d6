using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Pages.Shared.History;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.History;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class TimelineModel(IMediator mediator, IReferenceData reference, ICurrentUser user) : CasePage(mediator)
{
    [FromQuery]
    public string? After { get; set; }

    public override string View => "Timeline";

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public PageLinks Links { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var timeline = await Mediator.Send(new GetCaseTimelineQuery(CaseId, After), ct);
        var isLent = user.Has(Permission.CasesEdit) && (await Mediator.Send(new GetLoansQuery(CaseId), ct)).Loans.Any(l => l.IsOpen);
        var history = new HistoryWords(await reference.Current(ct), timeline.People);
        Entries = [.. timeline.Items.Select(item => history.Tell(item) with { CorrectHref = CorrectHref(item), ShareHref = isLent ? ShareHref(item) : null })];
        Links = new PageLinks(
            Words.Count(Entries.Count, "entry", "entries"),
            timeline.Next is { } next ? $"{CaseLinks.Timeline(Id)}?after={next}" : null,
            After is null ? null : CaseLinks.Timeline(Id));
        await LoadFrame(ct);
    }

    private string? ShareHref(TimelineEntry entry) =>
        !entry.StruckOut && entry.Kind is nameof(NoteAdded) or nameof(NoteMovedHere) ? VolunteerLinks.ShareNote(Id, entry.Id) : null;

    private string? CorrectHref(TimelineEntry entry) =>
        user.Has(Permission.CasesCorrect) && !entry.StruckOut && Case.Correctable.Contains(entry.Kind) ? CaseLinks.Correct(Id, entry.Id) : null;
}
