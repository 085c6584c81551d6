using CaseManagement.Application.Common;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Web;

/// <summary>What is thrown below /api, as problem details with a stable code. Nothing of the server's inside leaves with it.</summary>
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api") || Describe(exception) is not { } problem)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        ValidationException invalid => Invalid(invalid),
        RefusedMessageException refused => ApiProblems.Of(refused),
        UnreadableFileException unreadable => ApiProblems.Of(unreadable),
        DomainRuleException refused => Problem(StatusCodes.Status409Conflict, refused.Refusal.Code, refused.Refusal.Sentence),
        NotFoundException => Problem(StatusCodes.Status404NotFound, "not-found", "There is nothing here"),
        ForbiddenException => Problem(StatusCodes.Status403Forbidden, "forbidden", "You may not do this"),
        StaleVersionException => Problem(StatusCodes.Status412PreconditionFailed, "stale", "Somebody else changed this first"),
        TakenByAnotherException => Problem(StatusCodes.Status409Conflict, "taken", "Somebody else did this at the same moment. Try again"),
        BadHttpRequestException bad => ApiProblems.Of(bad),
        _ => null,
    };

    private static ProblemDetails Invalid(ValidationException invalid)
    {
        var problem = Problem(StatusCodes.Status422UnprocessableEntity, "invalid", "The request has faults");
        problem.Extensions["errors"] = invalid.Errors
            .GroupBy(e => ApiProblems.JsonPath(e.PropertyName))
            .ToDictionary(g => g.Key, g => g.Select(e => new MessageFault(FaultCodes.Of(e.ErrorCode), e.ErrorMessage)).ToArray());
        return problem;
    }

    private static ProblemDetails Problem(int status, string code, string title) => ApiProblems.Problem(status, code, title);
}
