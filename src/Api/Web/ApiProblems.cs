using System.Text.Json;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Web;

/// <summary>Problem details with a type and a code that never change. Keys of "errors" are JSON paths of the request.</summary>
internal static class ApiProblems
{
    private const string TypePrefix = "urn:victim-care:problem:";

    public static ProblemDetails Problem(int status, string code, string title) => new()
    {
        Status = status,
        Type = TypePrefix + code,
        Title = title,
        Extensions = { ["code"] = code },
    };

    /// <summary>What the framework answers by itself, a missing credential or an unknown address, gets a type of ours too.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Type is null || !problem.Type.StartsWith(TypePrefix, StringComparison.Ordinal))
        {
            var (code, title) = Known(problem.Status);
            (problem.Type, problem.Title, problem.Extensions["code"]) = (TypePrefix + code, title, code);
        }
    }

    public static ProblemDetails Of(RefusedMessageException refused)
    {
        var count = refused.Faults.Sum(f => f.Value.Count);
        var problem = refused.Refusal switch
        {
            MessageRefusal.TooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large"),
            MessageRefusal.NotJson => Problem(StatusCodes.Status400BadRequest, "malformed", "The message could not be read"),
            MessageRefusal.ForbiddenForce => Problem(StatusCodes.Status403Forbidden, "forbidden-force", "This key may not send for this force"),
            MessageRefusal.Conflict => Problem(StatusCodes.Status409Conflict, "conflict", "The message contradicts one that was sent before"),
            MessageRefusal.Failed => Problem(StatusCodes.Status500InternalServerError, "failed", "Something went wrong here"),
            _ => Problem(StatusCodes.Status422UnprocessableEntity, "invalid", count == 1 ? "The message has 1 fault" : $"The message has {count} faults"),
        };
        problem.Extensions["errors"] = refused.Faults;
        return problem;
    }

    public static ProblemDetails Of(UnreadableFileException unreadable)
    {
        var problem = Problem(StatusCodes.Status400BadRequest, "malformed", unreadable.Message);
        problem.Extensions["errors"] = unreadable.Faults;
        return problem;
    }

    public static ProblemDetails Of(BadHttpRequestException bad) => bad switch
    {
        BadRequestException refused => WithError(
            Problem(refused.StatusCode, Known(refused.StatusCode).Code, refused.Message), refused.Field, refused.FaultCode, refused.Message),
        { InnerException: JsonException json } => Of(json),
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem(bad.StatusCode, "too-large", "The body is too large"),
        _ => Problem(bad.StatusCode, Known(bad.StatusCode).Code, Known(bad.StatusCode).Title),
    };

    /// <summary>"Scores[0].NeedCode" as the caller spells it, "scores[0].needCode".</summary>
    public static string JsonPath(string propertyName) => string.Join('.', propertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static ProblemDetails Of(JsonException json)
    {
        // The reader's own exception lies inside where the text is not JSON; else a member does not fit.
        if (json.InnerException is JsonException)
        {
            return WithError(
                Problem(StatusCodes.Status400BadRequest, "malformed", "The body is not JSON"), "", FaultCode.Type,
                $"Send one JSON object: line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1} cannot be read");
        }

        var path = (json.Path ?? "").TrimStart('$').TrimStart('.');
        var (code, sentence) = json.Message switch
        {
            var said when said.Contains("could not be mapped", StringComparison.Ordinal) =>
                (FaultCode.UnknownMember, "Leave this member out: the request does not have it"),
            var said when said.Contains("Duplicate property", StringComparison.Ordinal) => (FaultCode.Contradiction, "Name each member once"),
            _ => (FaultCode.Type, "Give a value of the kind that the documentation names"),
        };
        return WithError(Problem(StatusCodes.Status422UnprocessableEntity, "invalid", "The request has 1 fault"), path, code, sentence);
    }

    private static ProblemDetails WithError(ProblemDetails problem, string field, string code, string sentence)
    {
        problem.Extensions["errors"] = new Dictionary<string, MessageFault[]> { [field] = [new MessageFault(code, sentence)] };
        return problem;
    }

    private static (string Code, string Title) Known(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => ("malformed", "The request could not be read"),
        StatusCodes.Status401Unauthorized => ("unauthorized", "Send a valid key or sign in"),
        StatusCodes.Status403Forbidden => ("forbidden", "You may not do this"),
        StatusCodes.Status404NotFound => ("not-found", "There is nothing here"),
        StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "This cannot be done here"),
        StatusCodes.Status406NotAcceptable => ("not-acceptable", "This is not given in the form that you ask for"),
        StatusCodes.Status413PayloadTooLarge => ("too-large", "The body is too large"),
        StatusCodes.Status422UnprocessableEntity => ("invalid", "The request has faults"),
        StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", "The body is of a kind that is not taken here"),
        StatusCodes.Status429TooManyRequests => ("too-many-requests", "Too many requests. Wait as long as Retry-After says"),
        _ => ("failed", "Something went wrong here"),
    };
}

/// <summary>A request that cannot be read, with the part that is at fault and a sentence that says what to send.</summary>
internal sealed class BadRequestException(int status, string field, string faultCode, string sentence) : BadHttpRequestException(sentence, status)
{
    /// <summary>A query parameter, a header, or "" for the body as a whole.</summary>
    public string Field { get; } = field;

    public string FaultCode { get; } = faultCode;
}
