using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.ReferenceData;

public sealed record ExcludedOffencesBody(IReadOnlyList<string>? Codes, DateOnly? From, DateOnly? To);

public sealed record ContractAreaBody(IReadOnlyList<string>? LocalAuthorities, DateOnly? From, DateOnly? To);

public sealed record ContractAgesBody(int? Lowest, int? Highest, int? Child, DateOnly? From, DateOnly? To);

public sealed record ConsentRuleBody(IReadOnlyList<string>? NeededFor, DateOnly? From, DateOnly? To);

public sealed record ServiceTargetsBody(IReadOnlyList<ServiceTargetEntry>? Targets, DateOnly? From, DateOnly? To);

public sealed record WorkingHoursBody(TimeOnly? Opens, TimeOnly? Closes, DateOnly? From, DateOnly? To);

public sealed record WithdrawContractChangeBody(ContractTermKind Term, DateOnly? From);

/// <summary>Whom the service takes, from which day on. Each change asks for the version that was looked at.</summary>
internal static class ContractEndpoints
{
    public static void MapContract(this IEndpointRouteBuilder api)
    {
        var contract = api.MapGroup("/administration/contract").WithTags("Administration").RequirePermission(Permission.ReferenceDataEdit);
        contract.MapGet("", Get).WithName("GetContract").WithSummary("The terms of the contract with their dates, and who changed them; its version as ETag");
        contract.MapPost("/excluded-offences", Exclude).WithName("ChangeExcludedOffences")
            .WithSummary("Which offences the contract leaves out, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/area", Cover).WithName("ChangeContractArea")
            .WithSummary("Which local authorities the contract covers, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/ages", Limit).WithName("ChangeContractAges")
            .WithSummary("Which ages the contract covers, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/consent", Ask).WithName("ChangeConsentRule")
            .WithSummary("Who must have agreed before they are contacted, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/service-levels", Promise).WithName("ChangeServiceTargets")
            .WithSummary("Within what time each promise is to be kept, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/working-hours", Open).WithName("ChangeWorkingHours")
            .WithSummary("When the service works on a working day, from a day on").WithCurrentOnStale(Current, c => c.Version);
        contract.MapPost("/withdraw", Withdraw).WithName("WithdrawContractChange")
            .WithSummary("Take a change back that has not begun").WithCurrentOnStale(Current, c => c.Version);
    }

    private static Task<ContractDetails> Current(HttpContext http, IMediator mediator) => mediator.Send(new GetContractQuery(), http.RequestAborted);

    private static async Task<Ok<ContractDetails>> Get(IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var contract = await mediator.Send(new GetContractQuery(), ct);
        response.SetVersion(contract.Version);
        return TypedResults.Ok(contract);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Exclude(ExcludedOffencesBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeExcludedOffencesCommand(body.Codes!, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Cover(ContractAreaBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeContractAreaCommand(body.LocalAuthorities!, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Limit(ContractAgesBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeContractAgesCommand(body.Lowest, body.Highest, body.Child, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Ask(ConsentRuleBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeConsentRuleCommand(body.NeededFor!, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Promise(ServiceTargetsBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeServiceTargetsCommand(body.Targets, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Open(WorkingHoursBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ChangeWorkingHoursCommand(body.Opens, body.Closes, body.From, body.To, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        WithdrawContractChangeBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new WithdrawContractChangeCommand(body.Term, body.From, version), ct);
}
