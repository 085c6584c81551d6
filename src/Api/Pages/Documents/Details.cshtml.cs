using CaseManagement.Application.Common.Security;
using MediatR;

namespace CaseManagement.Api.Pages.Documents;

public sealed class DetailsModel(IMediator mediator, ICurrentUser user) : DocumentPage(mediator)
{
    public bool MayWithdraw => user.Has(Permission.CasesEdit) && Held.WithdrawnUtc is null;
}
