using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class ShareNoteModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Timeline";

    [FromRoute] public Guid Entry { get; set; }

    [BindProperty] public Guid? Loan { get; set; }

    /// <summary>Of each loan, as the reader saw it.</summary>
    [BindProperty] public Dictionary<Guid, long> Versions { get; set; } = [];

    public IReadOnlyList<Choice> Loans { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Refuse.If(Loan is null, LoanErrors.NobodyToShareWith);
        await Mediator.Send(new ShareNoteCommand(CaseId, CaseLoanId.From(Loan!.Value), ActId.From(Entry), Versions.GetValueOrDefault(Loan.Value)), ct);
        TempData.Done("The volunteer can read this note for as long as the case is lent to them");
        return LocalRedirect(CaseLinks.Timeline(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var open = (await Mediator.Send(new GetLoansQuery(CaseId), ct)).Loans.Where(l => l.IsOpen).ToList();
        Loans = [.. open.Select(l => new Choice(l.Id.ToString(), l.Volunteer, $"Until {Words.Day(l.Until)}"))];
        if (Versions.Count == 0 || ViewData.ContainsKey(ModelStateExceptionFilter.Stale))
        {
            Versions = open.ToDictionary(l => l.Id, l => l.Version);
        }

        await LoadFrame(ct);
    }
}
