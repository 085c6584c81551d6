using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Running;

public static class RunningErrors
{
    public static readonly Refusal RunsAlready = new("job.runs-already", "This job runs already, or is about to. Look again in a minute");
}
