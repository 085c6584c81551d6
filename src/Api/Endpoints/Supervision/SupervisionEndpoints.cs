using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Supervision;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Supervision;

internal static class SupervisionEndpoints
{
    public static IEndpointRouteBuilder MapSupervision(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/approvals", Approvals).RequirePermission(Permission.ClosuresApprove, Permission.ItemsApprove).WithTags("Supervision")
            .WithName("ListApprovals").WithSummary("Everything that waits for an approval");
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<Approval>>> Approvals(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListApprovalsQuery(), ct));
}
