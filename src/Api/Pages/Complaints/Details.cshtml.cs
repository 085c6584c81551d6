using MediatR;

namespace CaseManagement.Api.Pages.Complaints;

public sealed class DetailsModel(IMediator mediator) : ComplaintPage(mediator);
