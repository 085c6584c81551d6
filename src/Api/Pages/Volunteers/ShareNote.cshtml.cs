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

    public IReadOnlyList<Choice> Loans { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var lent = await Open(ct);
        var with = lent.FirstOrDefault(l => l.Id == Loan);
        Refuse.If(with is null, LoanErrors.NobodyToShareWith);
        await Mediator.Send(new ShareNoteCommand(CaseId, CaseLoanId.From(with!.Id), ActId.From(Entry), with.Version), ct);
        TempData.Done("The volunteer can read this note for as long as the case is lent to them");
        return LocalRedirect(CaseLinks.Timeline(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Loans = [.. (await Open(ct)).Select(l => new Choice(l.Id.ToString(), l.Volunteer, $"Until {Words.Day(l.Until)}"))];
        await LoadFrame(ct);
    }

    private async Task<IEnumerable<LoanDetails>> Open(CancellationToken ct) => (await Mediator.Send(new GetLoansQuery(CaseId), ct)).Loans.Where(l => l.IsOpen);
}
