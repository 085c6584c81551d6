using CaseManagement.Application.Directory;
using CaseManagement.Domain.Directory;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Directory;

public sealed class DetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ServiceDetails Details { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Details = await mediator.Send(new GetServiceQuery(DirectoryServiceId.From(Id)), ct);
}
