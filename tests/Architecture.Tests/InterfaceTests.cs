using System.Reflection;
using CaseManagement.Application;
using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Architecture.Tests;

/// <summary>An interface is an edge that is replaced, or has two implementations; each one outside Common is approved here.</summary>
public sealed class InterfaceTests
{
    private static readonly Dictionary<string, string> Approved = new()
    {
        ["IDocumentStore"] = "documents lie encrypted on the disk; the edge to Infrastructure",
        ["IJobPlan"] = "what runs when is known to the engine of jobs; the edge to Infrastructure",
        ["ILetterWriter"] = "letters become Word files; the edge to the library that writes them",
        ["IVirusScanner"] = "a scanner in the network, or none; two implementations",
        ["IImportFiles"] = "files that people gave in lie on the disk; the edge to Infrastructure",
        ["IMatchKnowledge"] = "how common names are is counted in the database and kept in memory; the edge to Infrastructure",
        ["IReferenceData"] = "code lists are read from the database and kept in memory; the edge to Infrastructure",
        ["ICalendarWriter"] = "calendars are written by a library; the edge to it",
        ["IChangesContract"] = "four acts of an administrator change the contract alike",
        ["IDatedTerm"] = "four kinds of terms are shown with their dates alike",
        ["IGivesOutcome"] = "three acts of staff give a referral an outcome alike",
        ["IMailSender"] = "how mails leave: SMTP, a folder in Development, a recording one in tests",
        ["ITextSender"] = "how texts leave: a gateway, a recording one in tests",
        ["IOfficers"] = "who may be given a referral is known to the sign-in store; the edge to Infrastructure",
        ["IReloadable"] = "pages that are shown again after a refusal; many implementations",
        ["IScheduledJob"] = "what the scheduler runs; many implementations",
        ["IServiceAddress"] = "under which address people reach the service; the edge to the configuration of the host",
        ["IWorkerForm"] = "two pages ask for the same part of a form",
    };

    private static readonly Assembly[] Ours =
        [typeof(AggregateRoot).Assembly, typeof(DependencyInjection).Assembly, typeof(CaseDbContext).Assembly, typeof(Program).Assembly];

    [Test]
    public void Interfaces_outside_Common_are_approved() => Assert.That(Ours.SelectMany(Found).Except(Approved.Keys), Is.Empty);

    [Test]
    public void Approved_interfaces_exist() => Assert.That(Approved.Keys.Except(Ours.SelectMany(Found)), Is.Empty);

    [Test] // negative control: the probe sees an interface where there is one that nobody approved
    public void The_probe_can_fail() => Assert.That(Found(typeof(InterfaceTests).Assembly).Except(Approved.Keys), Is.EqualTo(new[] { nameof(IUnapproved) }));

    private static IEnumerable<string> Found(Assembly assembly) => assembly.GetTypes()
        .Where(t => t.IsInterface && t.Namespace?.StartsWith("CaseManagement.", StringComparison.Ordinal) == true)
        .Where(t => !t.Namespace!.Split('.').Contains("Common"))
        .Select(t => t.Name);

    private interface IUnapproved;
}
