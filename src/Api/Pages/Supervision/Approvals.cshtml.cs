using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Supervision;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class ApprovalsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<Approval> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await mediator.Send(new ListApprovalsQuery(), ct);

    public static string Decide(Approval one) =>
        one.Kind == ApprovalKind.Closure ? CaseLinks.Closure(one.CaseId) : SupportLinks.DecideItem(one.CaseId, one.Id);

    public static string What(Approval one) => one.ValuePence is { } value ? $"{one.What}, £{value / 100m:0.00}" : one.What;
}
