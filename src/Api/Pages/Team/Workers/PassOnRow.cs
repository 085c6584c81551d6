using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Api.Pages.Team.Workers;

/// <summary>A case in the table, and what was chosen for it.</summary>
public sealed class PassOnRow
{
    public const string Wait = "wait";
    public const string Keep = "keep";

    public Guid Id { get; set; }

    public long Version { get; set; }

    /// <summary>The id of a worker, or that it waits or stays; empty where nothing was chosen yet.</summary>
    public string? To { get; set; }

    public string? Reason { get; set; }

    public PickedCase Picked => new(CaseId.From(Id), Version);

    public CaseTurn Turn => new(
        CaseId.From(Id), Version,
        To switch
        {
            Wait => Application.Allocation.Turn.Wait,
            Keep => Application.Allocation.Turn.Keep,
            _ => Worker is null ? null : Application.Allocation.Turn.Give,
        },
        Worker, Reason);

    private UserId? Worker => Guid.TryParse(To, out var worker) ? UserId.From(worker) : null;

    public static PassOnRow Of(CaseToPassOn one, string reason, PassOnRow? chosen) => new()
    {
        Id = one.CaseId,
        Version = one.Version,
        To = chosen is null ? one.ProposedId?.ToString() : chosen.To,
        Reason = chosen is null ? reason : chosen.Reason,
    };
}
