using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class ContactModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user, TimeProvider clock)
    : ContactPage(mediator, referenceData, user, clock)
{
    private readonly IMediator _mediator = mediator;

    protected override string? ChangeSafeContactHref => null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData.Done(await Record(ct) == AfterContact.AwaitLeader
            ? "Contact recorded and stopped. Make no further contact: the team leaders have been told."
            : "Contact recorded");
        return LocalRedirect(LentLinks.Case(Id));
    }

    protected override async Task<SafeContactSheet> Load(CancellationToken ct) => (await _mediator.Send(new GetLentCaseQuery(CaseId.From(Id)), ct)).SafeContact;

    protected override ICommand<RecordedContact> Command(SafeContactSheet sheet) =>
        new RecordLentContactCommand(CaseId.From(Id), OutcomeCode ?? "", ChannelCode ?? "", ContactPointId, Happened(), Note);
}
