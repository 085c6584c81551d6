using CaseManagement.Api.Pages.Lent;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Volunteers;

/// <summary>What would have prevented lending ends it when it is found later.</summary>
public sealed class LoanConflictTests : VolunteerFixture
{
    [Test]
    public async Task Who_is_said_to_know_the_person_has_the_case_no_more_at_once()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        var loan = await Lent(built.Id, user);
        long version = 0;
        await InDatabase(async db => version = (await db.Referrals.SingleAsync(r => r.Id == built.Referral.Id)).Version);

        var said = await Post(Leader, $"/api/v1/referrals/{built.Referral.Id.Value}/acquaintances", new { workerId = user.Id }, version);

        Assert.That((int)said.StatusCode, Is.EqualTo(204), await said.Content.ReadAsStringAsync());
        await CameBack(built, loan, volunteer);
    }

    [Test]
    public async Task What_came_about_elsewhere_is_found_by_the_job()
    {
        var (known, named) = (await CaseOf(Worker), await CaseOf(Worker));
        var (user, volunteer) = await Ready();
        var loans = (await Lent(known.Id, user), await Lent(named.Id, user));
        await InUnitOfWork(async db =>
        {
            db.Add(Acquaintance.Said(UserId.From(user.Id), known.Person.Id, Now));
            (await db.Referrals.SingleAsync(r => r.Id == named.Referral.Id)).FindConflicts([new ConflictFinding(ConflictKind.VictimIsSuspect, known.Referral.Id.Value)]);
        });

        await Send(new LookAfterVolunteersCommand());

        await CameBack(known, loans.Item1, volunteer);
        await CameBack(named, loans.Item2, volunteer);
    }

    [Test]
    public async Task A_conflict_that_has_gone_before_the_job_came_to_it_ends_nothing()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        var loan = await Lent(built.Id, user);

        Assert.That(await Send(new EndLoanInConflictCommand(CaseLoanId.From(loan))), Is.False);

        Assert.That((await Loan(built.Id, loan))["endedBecause"], Is.Null);
        Assert.That(await StatusOf(volunteer, LentLinks.Case(built.Id)), Is.EqualTo(200));
    }

    private async Task CameBack(BuiltCase built, Guid loan, HttpClient volunteer)
    {
        Assert.That((await Loan(built.Id, loan))["endedBecause"]?.ToString(), Is.EqualTo("locked_out"));
        Assert.That(await StatusOf(volunteer, LentLinks.Case(built.Id)), Is.EqualTo(404));
        Assert.That(await Read(Client, "/notifications"), Does.Contain($"{built.Case.Reference}: the volunteer must not see the case any more"));
    }
}
