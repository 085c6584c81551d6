using CaseManagement.Api.Pages.Shared;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Api.Pages.Cases;

public sealed class SafeContactModel(IMediator mediator, ICurrentUser user) : SafeContactPage(mediator, user)
{
    private readonly IMediator _mediator = mediator;

    public override string BackHref => CaseLinks.Case(Id);

    protected override string Here => CaseLinks.SafeContact(Id);

    protected override Task<SafeContactSheet> Load(CancellationToken ct) => _mediator.Send(new GetSafeContactOfCaseQuery(CaseId.From(Id)), ct);
}
