using CaseManagement.Application.Common;
using CaseManagement.Domain.Common;
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
        DomainRuleException refused => Problem(StatusCodes.Status409Conflict, refused.Refusal.Code, refused.Refusal.Sentence),
        NotFoundException => Problem(StatusCodes.Status404NotFound, "not-found", "There is nothing here"),
        ForbiddenException => Problem(StatusCodes.Status403Forbidden, "forbidden", "You may not do this"),
        StaleVersionException => Problem(StatusCodes.Status412PreconditionFailed, "stale", "Somebody else changed this first"),
        TakenByAnotherException => Problem(StatusCodes.Status409Conflict, "taken", "Somebody else did this at the same moment. Try again"),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            Problem(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large"),
        BadHttpRequestException bad => Problem(bad.StatusCode, "malformed", "The request could not be read"),
        _ => null,
    };

    private static ProblemDetails Invalid(ValidationException invalid)
    {
        var problem = Problem(StatusCodes.Status422UnprocessableEntity, "invalid", "The request has faults");
        problem.Extensions["errors"] = invalid.Errors
            .GroupBy(e => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(e.PropertyName))
            .ToDictionary(g => g.Key, g => g.Select(e => new { code = e.ErrorCode, message = e.ErrorMessage }).ToArray());
        return problem;
    }

    private static ProblemDetails Problem(int status, string code, string title) => new()
    {
        Status = status,
        Type = "urn:victim-care:problem:" + code,
        Title = title,
        Extensions = { ["code"] = code },
    };
}
