using CaseManagement.Application.Common.Messaging;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Web;

internal static class VersionedAct
{
    /// <summary>An act on what the caller looked at. Without its version it is not tried: 428.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Act(
        this IMediator mediator, HttpRequest request, Func<long, ICommand> command, CancellationToken ct)
    {
        if (request.IfMatchVersion() is not { } version)
        {
            return ETags.VersionMissing();
        }

        await mediator.Send(command(version), ct);
        return TypedResults.NoContent();
    }
}
