using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;

namespace CaseManagement.Application.People.Matching;

/// <summary>How common names, dates and numbers are now, for the weighing of matches.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Counts values; shows nobody")]
public sealed record CountPeopleCommand : ICommand, IRunsItsOwnUnitsOfWork;

internal sealed class CountPeopleHandler(IMatchKnowledge knowledge) : IRequestHandler<CountPeopleCommand, Unit>
{
    public async Task<Unit> Handle(CountPeopleCommand request, CancellationToken cancellationToken)
    {
        await knowledge.Refresh(cancellationToken);
        return Unit.Value;
    }
}
