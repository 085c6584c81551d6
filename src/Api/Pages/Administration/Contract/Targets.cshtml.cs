using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class TargetsModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public List<TargetRow> Targets { get; set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Change(
        new ChangeServiceTargetsCommand(
            Targets.ConvertAll(t => new ServiceTargetEntry(t.Promise, t.Level, t.Amount, t.Unit)), From.ToDateOnly(), To.ToDateOnly(), Version),
        ct);

    protected override void Show(ContractDetails contract) =>
        Targets = [.. Held(contract.ServiceTargets, contract.Today).Targets.Select(t => new TargetRow { Promise = t.Promise!.Value, Level = t.Level!.Value, Amount = t.Amount, Unit = t.Unit })];
}

/// <summary>One cell of the matrix.</summary>
public sealed class TargetRow
{
    public ServiceClockKind Promise { get; set; }

    public SupportLevel Level { get; set; }

    public int? Amount { get; set; }

    public TargetUnit? Unit { get; set; }
}
