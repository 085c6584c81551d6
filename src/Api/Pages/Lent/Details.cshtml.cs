using CaseManagement.Api.Pages.Shared.History;
using CaseManagement.Application.ReferenceData;
using MediatR;

namespace CaseManagement.Api.Pages.Lent;

public sealed class DetailsModel(IMediator mediator, IReferenceData reference) : LentPage(mediator)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var words = new HistoryWords(await reference.Current(ct), Case.Entries.People);
        Entries = [.. Case.Entries.Entries.Select(words.Tell)];
    }
}
