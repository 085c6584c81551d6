using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ServiceLevels;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.ServiceLevels;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ServiceLevelSheet Sheet { get; private set; } = null!;

    public bool MayExplain => user.Has(Permission.ReferralsWork) || user.Has(Permission.CasesEdit) || user.Has(Permission.CaseFilesReview);

    public async Task OnGetAsync(CancellationToken ct) => Sheet = await mediator.Send(new GetServiceLevelsQuery(ReferralId.From(Id)), ct);
}
