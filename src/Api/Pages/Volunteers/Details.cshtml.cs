using MediatR;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class DetailsModel(IMediator mediator) : VolunteerPage(mediator);
