using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>The follow-up in which a worker asks what came of an onward referral.</summary>
internal sealed class OnwardAsking(ICaseDbContext db, IReferenceData reference)
{
    public async Task Plan(OnwardReferral referral, Case about, string service, UserId worker, DateTime now, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var due = codes.Calendar.EndOfWorkingDay(now.AddDays(codes.Number(SettingKeys.OnwardAskAfterDays) - 1), 1);
        var followUp = FollowUp.Plan(
            about, PlainText.Shorten($"Ask what came of the onward referral to {service}", FollowUp.WhatMaxLength), due, worker, codes.Grace(), now);
        db.FollowUps.Add(followUp);
        referral.AskedAfterIn(followUp.Id);
        await db.KeepNextDue(about, followUp, ct);
    }

    public Task Done(OnwardReferral referral, Case about, DateTime now, CancellationToken ct) =>
        Finish(referral, about, followUp => followUp.Complete(null, now), ct);

    public Task GiveUp(OnwardReferral referral, Case about, DateTime now, CancellationToken ct) =>
        Finish(referral, about, followUp => followUp.Cancel("The consent ended", now), ct);

    /// <summary>What the worker finished by themselves stays as it is.</summary>
    private async Task Finish(OnwardReferral referral, Case about, Action<FollowUp> finish, CancellationToken ct)
    {
        if (referral.AskFollowUpId is { } id
            && await db.FollowUps.SingleOrDefaultAsync(f => f.Id == id && FollowUpLoading.Open.Contains(f.Status), ct) is { } followUp)
        {
            finish(followUp);
            await db.KeepNextDue(about, followUp, ct);
        }

        referral.AskedAfterIn(null);
    }
}
