using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class ContactsModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    [FromQuery]
    public string? After { get; set; }

    public override string View => "Contacts";

    public bool MayRecord => user.Has(Permission.ContactsRecord);

    public ListPage<CaseContact> Contacts { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Contacts.Items.Count, "contact"),
        Contacts.Next is { } next ? $"{CaseLinks.Contacts(Id)}?after={next}" : null,
        After is null ? null : CaseLinks.Contacts(Id));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Contacts = await Mediator.Send(new ListCaseContactsQuery(CaseId, After), ct);
        await LoadFrame(ct);
    }
}
